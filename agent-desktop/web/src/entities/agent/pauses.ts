/** Reasons of a break as `config/acd.yml` names them, whatever language they are shown in. */
export const PAUSES = ['小休', '用餐', '培训', '会议'] as const
