import java.io.File;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * Asks the veraPDF engine whether files conform.
 *
 * <p>Arguments: standards ("2a", "ua1") with commas between them, then files. Writes a line for
 * each file and standard: standard, "pass" or "fail", file, reasons, with tabs between them. Ends
 * with 1 if any file fails.
 */
public final class Vera {
  private static final int MOST_FAILURES = 1000;
  private static final String PROFILES = "org/verapdf/pdfa/validation/";

  private Vera() {}

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    boolean conforms = true;
    for (String standard : arguments[0].split(",")) {
      ValidationProfile profile = profile(standard);
      for (int i = 1; i < arguments.length; i++) {
        ValidationResult result = judge(new File(arguments[i]), standard, profile);
        String verdict = result.isCompliant() ? "pass" : "fail";
        System.out.println(
            String.join("\t", standard, verdict, arguments[i], reasons(result)));
        conforms &= result.isCompliant();
      }
    }
    System.exit(conforms ? 0 : 1);
  }

  private static ValidationProfile profile(String standard) throws Exception {
    boolean accessible = standard.startsWith("ua");
    String name = accessible ? "PDFUA-" + standard.substring(2) : "PDFA-" + standard.toUpperCase();
    try (InputStream rules =
        Vera.class.getClassLoader().getResourceAsStream(PROFILES + name + ".xml")) {
      return Profiles.profileFromXml(rules);
    }
  }

  private static ValidationResult judge(File file, String standard, ValidationProfile profile)
      throws Exception {
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(standard);
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator =
            Foundries.defaultInstance()
                .createValidator(profile, MOST_FAILURES, false, true, false)) {
      return validator.validate(parser);
    }
  }

  /** The clauses that are broken, each with the first message about it. */
  private static String reasons(ValidationResult result) {
    Map<String, String> found = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        String clause =
            assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        found.putIfAbsent(clause, clause + ": " + assertion.getMessage().replaceAll("\\s+", " "));
      }
    }
    return String.join("; ", found.values());
  }
}
