import { chromium, type Browser } from 'playwright-core'

export interface ChromiumOptions {
  /** WAV that the browser hears as its microphone (played once); silence of the fake device when absent. */
  microphone?: string
  headless?: boolean
}

/**
 * Launches the Chromium that `CHROMIUM` names (a program or a wrapper script), with a fake microphone that needs no
 * permission and with WebRTC allowed over loopback. Works as root in a container.
 */
export function launchChromium({ microphone, headless = true }: ChromiumOptions = {}): Promise<Browser> {
  const executablePath = process.env.CHROMIUM
  if (!executablePath) throw new Error('set CHROMIUM to a Chromium program, such as the one of `./hotline get chromium`')
  return chromium.launch({
    executablePath,
    headless,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      ...(microphone ? [`--use-file-for-fake-audio-capture=${microphone}%noloop`] : []),
      '--allow-loopback-in-peer-connection',
      '--autoplay-policy=no-user-gesture-required',
    ],
  })
}

/** A page in Chinese, light, at a desk's size unless told otherwise. */
export async function openPage(browser: Browser, baseURL: string, viewport = { width: 1440, height: 900 }) {
  const context = await browser.newContext({ baseURL, viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', colorScheme: 'light', permissions: ['microphone'] })
  return context.newPage()
}
