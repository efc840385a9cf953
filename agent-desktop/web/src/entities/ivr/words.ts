import { t, type Text } from '@/i18n'
import type { Branch, Flow, Step } from './types'

const FACTS: Record<string, Text> = {
  seconds: 'ivr.fact.seconds', attempts: 'ivr.fact.attempts', skills: 'ivr.fact.skills', priority: 'ivr.fact.priority',
  reason: 'ivr.fact.reason', because: 'ivr.fact.because', to: 'ivr.fact.to', name: 'ivr.fact.name', into: 'ivr.fact.into', digits: 'ivr.fact.digits',
}

export const stepName = (step: Step): string => t(`ivr.step.${step.kind}`)

function opening(step: Step): string {
  const { days, from, to } = step.facts
  if (!from || !to) return t('ivr.hours.calendar')
  return t(days === 'every' ? 'ivr.hours.every' : 'ivr.hours.working', { from, to })
}

/** What is set, in one line. */
export function stepFacts(step: Step): string {
  if (step.kind === 'hours') return opening(step)
  return Object.entries(step.facts)
    .map(([name, value]) => (FACTS[name] ? t(FACTS[name], { value }) : ''))
    .filter((fact) => fact !== '')
    .join(t('ivr.separator'))
}

export function branchName(branch: Branch): string {
  if (branch.key === 'closed') return t('ivr.branch.closed')
  const said = branch.words.join(t('ivr.separator'))
  return said ? t('ivr.branch.spoken', { key: branch.key, words: said }) : t('ivr.branch.key', { key: branch.key })
}

export const flowName = (flow: Flow): string => t(`ivr.flow.${flow.name}`)
export const flowBegin = (flow: Flow): string => t(`ivr.begin.${flow.name}`)
export const flowEnd = (flow: Flow): string => t(`ivr.end.${flow.name}`)
