import type { Instance } from './instance'

/** The HTTP contract of docs/api.md, spoken as an outside program would: with nothing but the cookie. */
export class Api {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async signIn(instance: Instance, username: string): Promise<Api> {
    const answer = await fetch(`${instance.url}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username, password: instance.password }),
    })
    if (!answer.ok) {
      throw new Error(`${username} could not sign in: ${answer.status} ${await answer.text()}`)
    }
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    return new Api(instance.url, cookie)
  }

  async get<T>(path: string): Promise<T> {
    const answer = await fetch(this.url + path, { headers: { Cookie: this.cookie } })
    if (!answer.ok) {
      throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`)
    }
    return (await answer.json()) as T
  }
}

/** Asks again until `wanted` holds, or fails with the last answer after `seconds`. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T>,
  wanted: (answer: T) => boolean,
  seconds = 30,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (wanted(answer)) {
      return answer
    }
    if (Date.now() > deadline) {
      throw new Error(`${what} did not come true within ${seconds} s; last: ${JSON.stringify(answer)}`)
    }
    await new Promise((done) => setTimeout(done, 200))
  }
}
