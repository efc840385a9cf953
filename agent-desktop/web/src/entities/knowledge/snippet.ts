/** A piece of a snippet; `hit` where the words searched for stand (the server marks them with ⟦ and ⟧). */
export interface Piece {
  text: string
  hit: boolean
}

export function marked(snippet: string): Piece[] {
  return snippet
    .split(/(⟦[^⟧]*⟧)/)
    .filter((text) => text !== '')
    .map((text) => (text.startsWith('⟦') ? { text: text.slice(1, -1), hit: true } : { text, hit: false }))
}
