package org.hotline12345.channels.wechat;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hotline12345.channels.Refusal;

/// The fields of one of WeChat's messages. Read by a parser without document types, so there are no
/// entities to expand or to fetch; small and shallow.
///
/// WeChat's own library maps the text onto objects by XStream and dom4j; strangers' text is not
/// given to those.
record SafeXml(Map<String, String> fields) {
  private static final int MAX_DEPTH = 6;
  private static final int MAX_ELEMENTS = 200;

  /// @throws Refusal 400
  static SafeXml parse(String text) {
    if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
      throw Refusal.malformed("document-type");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside is read");
        });
    try {
      return new SafeXml(read(factory.createXMLStreamReader(new StringReader(text))));
    } catch (XMLStreamException e) {
      throw Refusal.malformed("malformed-xml");
    }
  }

  private static Map<String, String> read(XMLStreamReader reader) throws XMLStreamException {
    Map<String, String> fields = new HashMap<>();
    StringBuilder text = new StringBuilder();
    int depth = 0;
    int elements = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          text.setLength(0);
          if (++depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) {
            throw Refusal.malformed("too-deep");
          }
          if (depth == 1 && !reader.getLocalName().equals("xml")) {
            throw Refusal.malformed("not-a-message");
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth-- == 2 && fields.put(reader.getLocalName(), text.toString()) != null) {
            throw Refusal.malformed("field-twice");
          }
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw Refusal.malformed("document-type");
        default -> {}
      }
    }
    return fields;
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
  }

  /// A field that must be there, and look so.
  String required(String name, String pattern) {
    return field(name)
        .map(String::strip)
        .filter(value -> value.matches(pattern))
        .orElseThrow(() -> Refusal.malformed("field-" + name));
  }
}
