import { TestingHotline } from './hotline'
import { heatingCall } from './scene'

const hotline = new TestingHotline()
console.log(await hotline.start(Number(process.env.PORT ?? 0)))
heatingCall(hotline)
