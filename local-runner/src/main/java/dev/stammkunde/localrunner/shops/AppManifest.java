package dev.stammkunde.localrunner.shops;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** Reads which events an app of Shopware's wants to hear of. */
final class AppManifest {

    private AppManifest() {}

    /** Returns the events; empty where there is no such file. */
    static Optional<List<String>> findEvents(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var found =
                    factory.newDocumentBuilder()
                            .parse(file.toFile())
                            .getElementsByTagName("webhook");
            var events = new ArrayList<String>();
            for (var i = 0; i < found.getLength(); i++) {
                events.add(((Element) found.item(i)).getAttribute("event"));
            }
            return Optional.of(events);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
