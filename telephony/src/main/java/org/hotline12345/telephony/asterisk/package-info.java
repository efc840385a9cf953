/// The manager interface (AMI) and FastAGI of Asterisk. The only room, with `ivr`, where types of
/// asterisk-java appear.
package org.hotline12345.telephony.asterisk;
