import type { Session, Role } from '../src/entities/session/types'
import type { Line } from '../src/entities/line/types'
import type { Article, KnowledgeHit } from '../src/entities/knowledge/types'

/** The default catalogue in short: code, name, number, department code, department, mode. */
const TABLE: [string, string, string, string, string, string][] = [
  ['market', '市场监管投诉举报', '12315', 'market', '市场监督管理局', 'dual'],
  ['hrss', '人力资源和社会保障', '12333', 'hrss', '人力资源和社会保障局', 'dual'],
  ['housing-fund', '住房公积金', '12329', 'housing-fund', '住房公积金管理中心', 'dual'],
  ['tax', '纳税服务', '12366', 'tax', '税务局', 'centre'],
  ['medical-insurance', '医疗保障', '12393', 'medical-insurance', '医疗保障局', 'dual'],
  ['health', '卫生健康', '12320', 'health', '卫生健康委员会', 'dual'],
  ['transport', '交通运输服务监督', '12328', 'transport', '交通运输局', 'dual'],
  ['legal', '公共法律服务', '12348', 'legal', '司法局', 'dual'],
  ['environment', '生态环境举报', '12369', 'environment', '生态环境局', 'merged'],
  ['urban-management', '城市管理', '12319', 'urban-management', '城市管理综合执法局', 'merged'],
  ['natural-resources', '自然资源', '12336', 'natural-resources', '自然资源局', 'merged'],
  ['emergency', '安全生产举报', '12350', 'emergency', '应急管理局', 'merged'],
  ['agriculture', '三农服务', '12316', 'agriculture', '农牧局', 'merged'],
  ['water-affairs', '水利监督', '12314', 'water-affairs', '水务局', 'merged'],
  ['culture', '文化市场举报', '12318', 'culture', '文化旅游体育局', 'merged'],
  ['tourism', '旅游服务', '12301', 'culture', '文化旅游体育局', 'dual'],
  ['women', '妇女维权', '12338', 'women', '妇女联合会', 'merged'],
  ['union', '职工维权', '12351', 'union', '总工会', 'merged'],
  ['youth', '青少年服务', '12355', 'youth', '共青团委员会', 'merged'],
  ['disability', '残疾人服务', '12385', 'disability', '残疾人联合会', 'merged'],
  ['elder-care', '居家养老', '12349', 'civil-affairs', '民政局', 'merged'],
  ['social-assistance', '社会救助', '-', 'civil-affairs', '民政局', 'merged'],
  ['post', '邮政业消费申诉', '12305', 'post', '邮政管理局', 'centre'],
  ['tobacco', '烟草专卖', '12313', 'tobacco', '烟草专卖局', 'dual'],
  ['grain', '粮食流通监管', '12325', 'grain', '粮食和物资储备局', 'merged'],
  ['ip', '知识产权维权', '12330', 'ip', '知识产权局', 'merged'],
  ['immigration', '移民管理', '12367', 'immigration', '公安局出入境管理', 'centre'],
  ['customs', '海关服务', '12360', 'customs', '海关', 'centre'],
  ['psychology', '心理援助', '12356', 'health', '卫生健康委员会（心灵通）', 'centre'],
  ['fire', '火灾隐患举报', '96119', 'fire', '消防救援支队', 'merged'],
  ['power', '供电服务', '95598', 'power', '供电公司', 'centre'],
  ['water', '供水服务', '-', 'water', '供水公司', 'merged'],
  ['heating', '供热服务', '-', 'heating', '热力公司', 'merged'],
  ['gas', '燃气服务', '-', 'gas', '燃气公司', 'merged'],
  ['bus', '公交服务', '-', 'bus', '公交公司', 'merged'],
  ['housing', '住房与物业', '-', 'housing', '住房和城乡建设局', 'merged'],
  ['education', '教育服务', '-', 'education', '教育局', 'merged'],
  ['veterans', '退役军人服务', '-', 'veterans', '退役军人事务局', 'merged'],
  ['government-services', '政务服务与营商环境', '-', 'government-services', '行政审批政务服务与数据管理局', 'merged'],
  ['telecom', '电信用户申诉', '12300', 'telecom', '通信管理局', 'centre'],
  ['finance', '金融消费', '12378', 'finance', '金融监督管理局', 'centre'],
]

export const lines: Line[] = TABLE.map(([code, name, number, department, departmentName, mode]) => ({
  code, name, number, department, departmentName, mode,
}))
export const lineOf = (code: string) => lines.find((line) => line.code === code)

const account = (username: string, displayName: string, role: Role, department?: string): Session => ({
  username, displayName, roles: [role], department,
})
export const PASSWORD = 'demo-password'
export const accounts: Session[] = [
  account('agent1', '李雪', 'AGENT'),
  account('agent2', '巴特尔', 'AGENT'),
  account('dispatcher', '王敏', 'DISPATCHER'),
  account('manager', '赵国庆', 'MANAGER'),
  account('admin', '管理员', 'ADMIN'),
  account('dept-heating', '热力公司', 'DEPARTMENT', 'heating'),
]

export const articles: Article[] = [
  {
    id: 'heating-01', title: '供热温度标准与退费', line: 'heating', source: '城市供热条例', validUntil: '2027-12-31',
    body: '## 标准\n供暖期内居民卧室、起居室温度**不低于 18 ℃**。\n\n## 怎么办\n1. 先拨供热单位报修，应在 2 小时内上门\n2. 仍不达标，可申请入户测温，双方在测温单上签字\n3. 因供热单位原因不达标的，自报修之日起按日减免热费\n\n> 用户自行改动管网、私装循环泵造成的不热，不属于减免范围。',
  },
  {
    id: 'heating-02', title: '室温不达标怎样申请测温', line: 'heating', source: '供热服务规范', validUntil: '2027-10-15',
    body: '致电供热单位或 12345 登记，提供小区、楼号、单元、门牌号。测温人员 24 小时内联系，测温时关闭门窗 30 分钟。',
  },
  {
    id: 'heating-03', title: '停热与复热怎样办理', line: 'heating', source: '供热服务规范', validUntil: null,
    body: '每年 9 月 30 日前申请。停热期间按基础热费的一定比例收取。',
  },
  {
    id: 'housing-07', title: '物业不作为如何投诉', line: 'housing', source: '物业管理条例', validUntil: '2026-06-30',
    body: '先向业主委员会反映，再向街道和住建部门投诉。',
  },
]
export const hits = (q: string): KnowledgeHit[] =>
  articles
    .filter((a) => q === '' || [...q].some((c) => a.title.includes(c)))
    .map(({ body, ...rest }, i) => ({ ...rest, snippet: body.replace(/[#>*\n]/g, ' ').trim().slice(0, 90), score: 9 - i }))
