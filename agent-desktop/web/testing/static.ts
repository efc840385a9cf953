import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const DIST = fileURLToPath(new URL('../dist', import.meta.url))
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml',
}

/** A file of the build, or the start page for every path of the application's own. */
export async function page(path: string, response: ServerResponse): Promise<void> {
  const wanted = extname(path) === '' ? 'index.html' : normalize(path).replace(/^(\.\.[/\\])+/, '')
  try {
    const body = await readFile(join(DIST, wanted))
    response.writeHead(200, { 'Content-Type': TYPES[extname(wanted)] ?? 'application/octet-stream' })
    response.end(body)
  } catch {
    response.writeHead(404)
    response.end()
  }
}

/** A sound file of the tests, whole or the part that is asked for. */
export async function part(name: string, range: string | undefined, response: ServerResponse): Promise<void> {
  const body = await readFile(fileURLToPath(new URL(`./files/${name}`, import.meta.url)))
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  const from = Number(first ?? 0)
  const to = last ? Math.min(Number(last), body.length - 1) : body.length - 1
  const headers = { 'Content-Type': 'audio/ogg; codecs=opus', 'Accept-Ranges': 'bytes', 'Content-Length': to - from + 1 }
  response.writeHead(first === undefined ? 200 : 206, first === undefined ? headers : { ...headers, 'Content-Range': `bytes ${from}-${to}/${body.length}` })
  response.end(body.subarray(from, to + 1))
}
