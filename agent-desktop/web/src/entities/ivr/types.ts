export type StepKind =
  | 'say' | 'rate' | 'choose' | 'ask' | 'listen' | 'queue' | 'transfer' | 'record' | 'progress' | 'callBack' | 'hours' | 'incidents' | 'hangUp'

export interface Step {
  kind: StepKind
  /** What the caller hears first. */
  says?: string
  /** What else is set, by its name in ivr.yml. */
  facts: Record<string, string>
  branches: Branch[]
}

/** `key` is a key of the telephone, or `closed`; `words` stand for it. */
export interface Branch { key: string; words: string[]; steps: Step[] }

export interface Flow { name: 'before' | 'message' | 'after' | 'callback'; steps: Step[] }
