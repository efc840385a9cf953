package org.hotline12345.desktop.assist;

import java.util.Optional;
import java.util.function.Function;
import org.hotline12345.classifier.Classifier;
import org.hotline12345.insight.SimilarTickets;
import org.hotline12345.knowledge.KnowledgeBase;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.contact.ContactLog;

/// Where the assistant looks.
///
/// @param tickets the ticket as it is now, by its number
public record Sources(
    ContactLog contacts,
    Function<String, Optional<Ticket>> tickets,
    Classifier classifier,
    KnowledgeBase knowledge,
    SimilarTickets similar) {}
