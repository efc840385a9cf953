export interface Line {
  code: string
  name: string
  number: string
  department: string
  departmentName: string
  mode: string
}
