import type { Room } from '../model.ts';

/**
 * Area of the private part, in hundredths of a square metre (loi n° 65-557, art. 46; décret n° 67-223, art. 4-1): the rooms, but those whose line is ticked "Exclure Carrez".
 * Which lines those are (height under 1.80 m, art. 4-1; cellars, garages, parts under 8 m², art. 46 and art. 4-2) is left to whoever measured: a room's name does not tell its height.
 */
export function carrezArea(rooms: readonly Pick<Room, 'areaHundredths' | 'excludeCarrez'>[]): number {
  return rooms.reduce((sum, room) => (room.excludeCarrez ? sum : sum + room.areaHundredths), 0);
}
