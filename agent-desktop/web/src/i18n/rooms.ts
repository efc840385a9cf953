import { acdTexts } from './acd'
import { assist } from './assist'
import { insight } from './insight'
import { ivr } from './ivr'
import { knowledgeTexts } from './knowledge'
import { learning } from './learning'
import { outbound } from './outbound'
import { quality } from './quality'
import { supervision } from './supervision'
import { transfer } from './transfer'

/** Texts of the newer rooms, one file a room, both languages side by side: `'key': ['中文', 'English']`. */
type Pairs = Record<string, readonly [zh: string, en: string]>

const rooms = { ...acdTexts, ...assist, ...insight, ...ivr, ...knowledgeTexts, ...learning, ...outbound, ...quality, ...supervision, ...transfer } as const satisfies Pairs

export type RoomText = keyof typeof rooms

const side = (language: 0 | 1) =>
  Object.fromEntries(Object.entries(rooms as Pairs).map(([key, pair]) => [key, pair[language]])) as Record<RoomText, string>

export const roomsZh = side(0)
export const roomsEn = side(1)
