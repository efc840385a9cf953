package org.hotline12345.telephony.ivr;

/// Takes callers' wishes to be called back. Whatever it does, the contact ends as
/// `CALL_BACK_WISHED`, so that no wish is lost.
public interface CallBackWishes {
  /// Must return at once; the call waits.
  ///
  /// @param number digits, the one that called or another the caller gave
  void wished(String contact, String number);
}
