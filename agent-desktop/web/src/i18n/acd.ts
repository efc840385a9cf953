/** Who goes first and why, and the breaks agents may take. */
export const acdTexts = {
  'priority.EMERGENCY_WORDS': ['危险用语', 'Words of danger'],
  'priority.SENIOR': ['60 岁及以上', '60 or older'],
  'priority.DISABLED': ['残疾人', 'Disabled'],
  'priority.REPEAT_CALLER': ['24 小时内再次来电', 'Again within 24 hours'],
  'priority.CALLED_BACK': ['回呼', 'Called back'],
  'priority.FLOW': ['优先', 'Priority'],
  'reason.小休': ['小休', 'Break'],
  'reason.用餐': ['用餐', 'Meal'],
  'reason.培训': ['培训', 'Training'],
  'reason.会议': ['会议', 'Meeting'],
  'reason.漏接': ['漏接', 'Missed ring'],
} as const
