/** Once an act of a client is committed, the office is called on this channel; the payload is the agency’s id. */
export const ACTS_CHANNEL = 'mitoyen_acts';
