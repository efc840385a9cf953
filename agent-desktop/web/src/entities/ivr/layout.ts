import type { Branch, Step } from './types'

export const BOX = { width: 216, height: 66 }
const GAP = { across: 28, down: 44, label: 26 }

export interface Box { x: number; y: number; step?: Step; end?: 'begin' | 'end' }
/** From the bottom of one box to the top of another. */
export interface Edge { from: Box; to: Box; branch?: Branch; otherwise?: boolean }
export interface Picture { boxes: Box[]; edges: Edge[]; width: number; height: number }

interface Loose { box: Box; branch?: Branch; otherwise?: boolean }

/** Where the call goes on, or ends here: nothing follows a hang-up, a transfer. */
const ends = (step: Step) => step.kind === 'hangUp' || step.kind === 'transfer'
const columns = (steps: Step[]): number => Math.max(1, ...steps.map((step) => wide(step).reduce((sum, branch) => sum + columns(branch.steps), 0) + (wide(step).length > 0 ? 1 : 0)))
/** Keys of a rating lead nowhere else: they are told in its text, not drawn. */
const wide = (step: Step): Branch[] => (step.kind === 'rate' ? [] : step.branches)

/** Lays a flow out from top to bottom; branches stand beside each other and meet again below. */
export function layOut(steps: Step[]): Picture {
  const boxes: Box[] = []
  const edges: Edge[] = []
  const place = (box: Box): Box => {
    boxes.push(box)
    return box
  }
  const join = (loose: Loose[], to: Box) => loose.forEach(({ box, branch, otherwise }) => edges.push({ from: box, to, branch, otherwise }))

  /** Lays a list into the columns from `left` on, below `top`; answers what is still to be joined and how deep it went. */
  function list(of: Step[], left: number, top: number, into: Loose[]): { loose: Loose[]; bottom: number } {
    let loose = into
    let y = top
    for (const step of of) {
      const box = place({ x: left * (BOX.width + GAP.across), y, step })
      join(loose, box)
      let bottom = y + BOX.height + GAP.down
      loose = ends(step) ? [] : [{ box, otherwise: wide(step).length > 0 }]
      let column = left + 1
      for (const branch of wide(step)) {
        const inner = list(branch.steps, column, bottom + GAP.label, [{ box, branch }])
        loose.push(...inner.loose)
        column += columns(branch.steps)
        y = Math.max(y, inner.bottom - BOX.height - GAP.down)
      }
      bottom = y + BOX.height + GAP.down
      y = bottom
    }
    return { loose, bottom: y }
  }

  const begin = place({ x: 0, y: 0, end: 'begin' })
  const { loose, bottom } = list(steps, 0, BOX.height + GAP.down, [{ box: begin }])
  join(loose, place({ x: 0, y: bottom, end: 'end' }))
  return { boxes, edges, width: columns(steps) * (BOX.width + GAP.across) - GAP.across, height: bottom + BOX.height }
}

/** A bent line of one or three strokes. */
export function path({ from, to }: Edge): string {
  const [x1, y1] = [from.x + BOX.width / 2, from.y + BOX.height]
  const [x2, y2] = [to.x + BOX.width / 2, to.y]
  if (x1 === x2) return `M${x1} ${y1}V${y2 - 5}`
  const turn = to.x > from.x ? y1 + GAP.down / 2 : y2 - GAP.down / 2
  return `M${x1} ${y1}V${turn}H${x2}V${y2 - 5}`
}
