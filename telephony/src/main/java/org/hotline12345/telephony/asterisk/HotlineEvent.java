package org.hotline12345.telephony.asterisk;

import org.asteriskjava.manager.event.UserEvent;

/// `UserEvent(Hotline, ...)` of our dialplan. asterisk-java finds it by its name and fills it by
/// its setters.
public final class HotlineEvent extends UserEvent {
  private static final long serialVersionUID = 1;

  private String what = "";
  private String contact = "";
  private String status = "";

  public HotlineEvent(Object source) {
    super(source);
  }

  public String getWhat() {
    return what;
  }

  public void setWhat(String what) {
    this.what = what;
  }

  public String getContact() {
    return contact;
  }

  public void setContact(String contact) {
    this.contact = contact;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }
}
