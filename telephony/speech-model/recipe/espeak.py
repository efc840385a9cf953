"""espeak-ng inside this process: PCM at 22 050 Hz with the exact sample where each phone begins."""
import ctypes as C
import os

import numpy as np

RATE = 22050
PHONEME_EVENTS, UTF8 = 1, 1
RATE_PARAM, PITCH, RANGE, GAP = 1, 3, 4, 7


class _Id(C.Union):
    _fields_ = [("number", C.c_int), ("name", C.c_char_p), ("string", C.c_char * 8)]


class _Event(C.Structure):
    _fields_ = [("type", C.c_int), ("uid", C.c_uint), ("text_position", C.c_int), ("length", C.c_int),
                ("audio_position", C.c_int), ("sample", C.c_int), ("user", C.c_void_p), ("id", _Id)]


_Callback = C.CFUNCTYPE(C.c_int, C.POINTER(C.c_short), C.c_int, C.POINTER(_Event))


class Espeak:
    """ESPEAK_LIB and ESPEAK_DATA name the library and the folder above espeak-ng-data, if not the machine's own."""

    def __init__(self):
        self.lib = C.CDLL(os.environ.get("ESPEAK_LIB", "libespeak-ng.so.1"))
        data = os.environ.get("ESPEAK_DATA")
        rate = self.lib.espeak_Initialize(2, 0, data.encode() if data else None, PHONEME_EVENTS)
        assert rate == RATE, rate
        self.pieces, self.events, self.voice = [], [], None

        def collect(wav, n, event):
            if wav and n > 0:
                self.pieces.append(np.ctypeslib.as_array(wav, (n,)).copy())
            i = 0
            while event[i].type != 0:
                if event[i].type == 7:
                    self.events.append((event[i].sample, event[i].id.string.decode("utf8", "replace")))
                i += 1
            return 0

        self._keep = _Callback(collect)
        self.lib.espeak_SetSynthCallback(self._keep)

    def speak(self, text, voice, rate, pitch, pitch_range, gap):
        """-> samples, [(kind, start, end, phone)], kind "p" a phone or "s" a pause"""
        if voice != self.voice:
            # Answers "done" for a variant that does not exist, too, and takes the base voice.
            assert self.lib.espeak_SetVoiceByName(voice.encode()) == 0, voice
            self.voice = voice
        for parameter, value in ((RATE_PARAM, rate), (PITCH, pitch), (RANGE, pitch_range), (GAP, gap)):
            self.lib.espeak_SetParameter(parameter, int(value), 0)
        self.pieces.clear()
        self.events.clear()
        raw = text.encode()
        self.lib.espeak_Synth(raw, len(raw) + 1, 0, 0, 0, UTF8, None, None)
        self.lib.espeak_Synchronize()
        pcm = np.concatenate(self.pieces) if self.pieces else np.zeros(0, np.int16)
        ends = [s for s, _ in self.events[1:]] + [len(pcm)]
        return pcm, [("s" if p.startswith("_") or not p else "p", s, e, p) for (s, p), e in zip(self.events, ends)]
