package org.hotline12345.telephony.ivr;

/// Offers to call back. Who hides their number is asked for one.
final class CallBackTalk {
  private static final int LONGEST = 12;

  private final Caller caller;
  private final Visit visit;

  CallBackTalk(Caller caller, Visit visit) {
    this.caller = caller;
    this.visit = visit;
  }

  /// @return false when the wish was taken and the call ended
  boolean run(IvrStep.CallBack step) throws Caller.Gone {
    for (int i = 0; i < step.patience().attempts(); i++) {
      String key = caller.press(step.prompt(), step.patience().time(), 1);
      if (key.equals("1")) {
        return taken(step);
      }
      if (!key.isEmpty()) {
        return true;
      }
    }
    return true;
  }

  private boolean taken(IvrStep.CallBack step) throws Caller.Gone {
    String number = caller.number();
    for (int i = 0; i < step.patience().attempts() && !dialable(number); i++) {
      number = caller.press("call-back-number", step.patience().time(), LONGEST);
    }
    if (!dialable(number)) {
      return true;
    }
    caller.remember(Outcome.VARIABLE, Outcome.CALL_BACK.value());
    visit.wishesCallBack(number);
    caller.hear("call-back-noted");
    caller.hangUp();
    return false;
  }

  private static boolean dialable(String number) {
    return number.matches("\\+?[0-9]{7,15}");
  }
}
