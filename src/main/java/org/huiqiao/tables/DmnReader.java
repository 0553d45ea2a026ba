package org.huiqiao.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the tables out of a model. A model may come from anybody: it declares no document type and fetches nothing. */
final class DmnReader {

    private DmnReader() {}

    static List<Table> read(InputSource source) {
        try {
            NodeList tables = builder().parse(source).getElementsByTagNameNS("*", "decisionTable");
            if (tables.getLength() == 0) {
                throw new NotATable();
            }
            return IntStream.range(0, tables.getLength())
                    .mapToObj(i -> table((Element) tables.item(i)))
                    .toList();
        } catch (SAXException | IOException e) {
            throw new NotATable();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder;
    }

    private static Table table(Element table) {
        if (!(table.getParentNode() instanceof Element decision)) {
            throw new NotATable();
        }
        return new Table(
                decision.getAttribute("id"),
                table.hasAttribute("hitPolicy") ? table.getAttribute("hitPolicy") : "UNIQUE",
                table.getAttribute("aggregation"),
                text(table, "description"),
                children(table, "input").stream().map(DmnReader::input).toList(),
                children(table, "output").stream().map(DmnReader::output).toList(),
                rules(children(table, "rule")));
    }

    private static Table.Column input(Element input) {
        Element expression = children(input, "inputExpression").stream()
                .findFirst()
                .orElseGet(() -> input.getOwnerDocument().createElement("inputExpression"));
        String text = text(expression, "text");
        String label = input.getAttribute("label");
        return new Table.Column(
                label.isBlank() ? text : label,
                text,
                expression.getAttribute("typeRef"),
                allowed(input, "inputValues"));
    }

    private static Table.Column output(Element output) {
        String label = output.getAttribute("label");
        String name = output.getAttribute("name");
        return new Table.Column(
                label.isBlank() ? name : label, name, output.getAttribute("typeRef"), allowed(output, "outputValues"));
    }

    private static Test allowed(Element clause, String tag) {
        return Cells.read(children(clause, tag).stream()
                .map(values -> text(values, "text"))
                .findFirst()
                .orElse(""));
    }

    private static List<Table.Rule> rules(List<Element> elements) {
        List<Table.Rule> rules = new ArrayList<>();
        for (Element rule : elements) {
            rules.add(new Table.Rule(
                    rules.size() + 1,
                    rule.getAttribute("id"),
                    text(rule, "description"),
                    cells(rule, "inputEntry"),
                    cells(rule, "outputEntry")));
        }
        return rules;
    }

    private static List<String> cells(Element rule, String tag) {
        return children(rule, tag).stream().map(cell -> text(cell, "text")).toList();
    }

    private static String text(Element parent, String tag) {
        return children(parent, tag).stream()
                .map(child -> child.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static List<Element> children(Element parent, String tag) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> tag.equals(child.getLocalName()))
                .toList();
    }
}
