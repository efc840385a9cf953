/** Echo cancelling and the like help people and spoil measurements: `?mic=raw` (kept for the tab) turns them off. */
export function microphone(): MediaTrackConstraints {
  const asked = new URLSearchParams(location.search).get('mic')
  if (asked !== null) sessionStorage.setItem('hotline.mic', asked)
  const on = sessionStorage.getItem('hotline.mic') !== 'raw'
  return { echoCancellation: on, noiseSuppression: on, autoGainControl: on }
}
