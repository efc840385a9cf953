export type Role = 'AGENT' | 'DISPATCHER' | 'DEPARTMENT' | 'MANAGER' | 'ADMIN'

export interface PhoneAccount {
  uri: string
  password: string
  server: string
  extension: string
}

export interface Session {
  username: string
  displayName: string
  roles: Role[]
  department?: string
  phone?: PhoneAccount
}

/** Shown below the login form only where the server says that this is a demonstration. */
export interface DemoHint {
  accounts: { username: string; role: Role; displayName?: string }[]
  passwordHint: string
}
