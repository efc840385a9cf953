import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What our side sent to a citizen through WeChat's customer-service interface. */
export interface Delivered {
  touser: string
  msgtype: string
  text?: { content: string }
}

/** Stands in for WeChat's servers: hands out a token, checks it, keeps what is sent to citizens. */
export class WeChatDouble {
  readonly delivered: Delivered[] = []
  private readonly token = `token-${Math.random().toString(36).slice(2)}`
  private server!: Server

  async start(): Promise<string> {
    this.server = createServer((request, response) => {
      void this.answer(request).then((body) => {
        response.writeHead(200, { 'Content-Type': 'application/json' })
        response.end(JSON.stringify(body))
      })
    })
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  stop(): Promise<unknown> {
    return new Promise((done) => this.server.close(done))
  }

  private async answer(request: IncomingMessage): Promise<object> {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname.endsWith('token')) {
      return { access_token: this.token, expires_in: 7200 }
    }
    if (url.searchParams.get('access_token') !== this.token) {
      return { errcode: 40001, errmsg: 'invalid credential' }
    }
    if (url.pathname === '/cgi-bin/message/custom/send') {
      this.delivered.push(JSON.parse(await text(request)) as Delivered)
    }
    return { errcode: 0, errmsg: 'ok' }
  }
}

async function text(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const piece of request) {
    body += String(piece)
  }
  return body
}
