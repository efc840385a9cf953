package org.hotline12345.tickets.callback;

import org.hotline12345.tickets.contact.Channel;

/// A call-back to be made now, through the channel the citizen came from.
///
/// @param attempt 1 for the first
/// @param title what the ticket is about
/// @param reply what the department answered
public record CallBack(
    long id,
    String ticket,
    Channel channel,
    String address,
    int attempt,
    String title,
    String reply) {}
