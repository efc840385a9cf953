/// What the machine says and asks: flows of `config/ivr.yml`, run by FastAGI.
package org.hotline12345.telephony.ivr;
