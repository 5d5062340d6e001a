// The door of the requests: what other modules may use.
export { writeRequest } from './use-cases/write-request.ts';
export { answerRequest, saveOption } from './use-cases/serve-requests.ts';
export { addStep, openTicket } from './use-cases/follow-ticket.ts';
