import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePorts } from './ports'

const HOME = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

/** A finished command: what it printed and how it ended. */
export interface Finished {
  code: number | null
  output: string
}

/** A command that is still running. */
export interface Running {
  process: ChildProcess
  output: () => string
  finished: Promise<Finished>
}

/**
 * A whole hotline of its own, started by the same front door that a city uses, in its own folder and on its own
 * ports, so that it runs beside another one.
 */
export class Instance {
  private constructor(
    readonly url: string,
    readonly password: string,
    private readonly folder: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  static async up(settings: Record<string, string> = {}): Promise<Instance> {
    mkdirSync(join(HOME, 'var'), { recursive: true })
    const folder = mkdtempSync(join(HOME, 'var', 'e2e-'))
    const [http, mysql, sip, ws, ami, agi, audio, citizen] = await freePorts(8)
    const environment = {
      ...process.env,
      HOTLINE_CACHE: process.env.HOTLINE_CACHE ?? join(HOME, 'var', 'cache'),
      HOTLINE_VAR: folder,
      HOTLINE_CALLS_AT_ANY_HOUR: 'true',
      HOTLINE_PORT_HTTP: String(http),
      HOTLINE_PORT_MYSQL: String(mysql),
      HOTLINE_PORT_SIP: String(sip),
      HOTLINE_PORT_WS: String(ws),
      HOTLINE_PORT_AMI: String(ami),
      HOTLINE_PORT_AGI: String(agi),
      HOTLINE_PORT_AUDIO: String(audio),
      HOTLINE_PORT_CITIZEN: String(citizen),
      HOTLINE_PORT_RTP: '34000',
      ...settings,
    }
    const started = await start(['up'], environment).finished
    if (started.code !== 0) {
      throw new Error(`./hotline up failed (${started.code}):\n${started.output}`)
    }
    const password = readFileSync(join(folder, 'demo-password'), 'utf8').trim()
    return new Instance(`http://127.0.0.1:${environment.HOTLINE_PORT_HTTP}`, password, folder, environment)
  }

  /** Starts `./hotline ...` against this instance. */
  start(...words: string[]): Running {
    return start(words, this.environment)
  }

  run(...words: string[]): Promise<Finished> {
    return this.start(...words).finished
  }

  async down(): Promise<void> {
    const stopped = await this.run('down')
    if (stopped.code !== 0) {
      throw new Error(`./hotline down failed (${stopped.code}):\n${stopped.output}`)
    }
    rmSync(this.folder, { recursive: true, force: true })
  }
}

function start(words: string[], environment: NodeJS.ProcessEnv): Running {
  const child = spawn(join(HOME, 'hotline'), words, { cwd: HOME, env: environment })
  let output = ''
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()))
  child.stderr.on('data', (piece: Buffer) => (output += piece.toString()))
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
  return { process: child, output: () => output, finished }
}
