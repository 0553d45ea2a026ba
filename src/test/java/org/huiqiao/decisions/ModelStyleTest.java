package org.huiqiao.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.huiqiao.decisioning.FactDictionary;
import org.huiqiao.decisioning.FactType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** How a table is written: facts of the dictionary with their types, Chinese words, sentences that cite their row. */
class ModelStyleTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Pattern CITES = Pattern.compile("^(D\\d\\d|E\\d\\d|DOC\\d\\d|1\\.13|7\\.6).*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Map<FactType, String> TYPES =
            Map.of(FactType.NUMBER, "double", FactType.FLAG, "boolean", FactType.TEXT, "string", FactType.DATE, "date");

    @TestFactory
    Stream<DynamicTest> everyTableIsWrittenInTheHouseStyle() {
        return Tables.files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws Exception {
        Document model = parse(file);
        Element decision = all(model, "decision").get(0);
        assertThat(decision.getAttribute("name")).matches(HAN.asPredicate());
        assertThat(decision.getAttributeNS(CAMUNDA, "versionTag")).isNotBlank();
        assertThat(all(model, "dmndi:DMNShape").get(0).getAttribute("dmnElementRef"))
                .isEqualTo(decision.getAttribute("id"));
        for (Element input : all(model, "inputExpression")) {
            inputReadsAFactOfItsType(input);
        }
        for (Element rule : all(model, "rule")) {
            assertThat(rule.getAttribute("id")).startsWith(decision.getAttribute("id") + "_");
            String sentence = rule.getElementsByTagName("description").item(0).getTextContent();
            assertThat(sentence).matches(HAN.asPredicate()).matches(CITES);
        }
        for (Element output : all(model, "output")) {
            assertThat(output.getAttribute("label")).matches(HAN.asPredicate());
            assertThat(output.getAttribute("typeRef")).isIn("string", "boolean", "long", "double");
        }
    }

    private static void inputReadsAFactOfItsType(Element input) {
        Matcher fact =
                Pattern.compile("facts\\.(\\w+)").matcher(input.getTextContent().strip());
        assertThat(fact.matches()).as(input.getTextContent()).isTrue();
        FactType type = FactDictionary.fact(fact.group(1)).orElseThrow().type();
        assertThat(input.getAttribute("typeRef")).as(fact.group()).isEqualTo(TYPES.get(type));
    }

    private static Document parse(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(Files.newInputStream(file));
    }

    private static java.util.List<Element> all(Document model, String tag) {
        NodeList found = model.getElementsByTagName(tag);
        java.util.List<Element> list = new java.util.ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            list.add((Element) found.item(i));
        }
        return list;
    }
}
