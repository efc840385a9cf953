import { connect, createServer, type Server, type Socket } from 'node:net'

/** A wire between a desk and the server that can be pulled out: connections break at once, and new ones are not answered. */
export class Cable {
  private readonly open = new Set<Socket>()
  private whole = true

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(port: number): Promise<Cable> {
    const server = createServer()
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const cable = new Cable(server, address.port)
    server.on('connection', (near) => cable.join(near, port))
    return cable
  }

  pull(): void {
    this.whole = false
    for (const socket of this.open) socket.destroy()
  }

  mend(): void {
    this.whole = true
  }

  async close(): Promise<void> {
    this.pull()
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  private join(near: Socket, port: number): void {
    if (!this.whole) {
      near.destroy()
      return
    }
    const far = connect(port, '127.0.0.1')
    for (const [from, to] of [[near, far], [far, near]] as const) {
      this.open.add(from)
      from.on('error', () => to.destroy())
      from.on('close', () => {
        this.open.delete(from)
        to.destroy()
      })
      from.pipe(to)
    }
  }
}
