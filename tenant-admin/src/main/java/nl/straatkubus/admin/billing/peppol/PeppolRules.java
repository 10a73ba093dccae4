package nl.straatkubus.admin.billing.peppol;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Judges an e-invoice by the schema of UBL 2.1 and the rules of EN 16931 and Peppol, release of May 2026, as they came
 * with the library. The first judgement reads the rules and takes seconds, later ones a fraction of one.
 */
@Component
public final class PeppolRules {
    /** Read when the first document is judged: most starts judge none. */
    private static final class Rules {
        private static final ValidationExecutorSetRegistry<IValidationSourceXML> ALL =
                new ValidationExecutorSetRegistry<>();

        static {
            PeppolValidation2026_05.init(ALL);
        }
    }

    /** What is wrong with a document, a sentence each; empty when it may be sent. */
    public List<String> broken(byte[] ubl) {
        Document document = parse(ubl);
        DVRCoordinate coordinate = document.getDocumentElement().getLocalName().equals("CreditNote")
                ? PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3
                : PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3;
        var result = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                Rules.ALL.getOfID(coordinate),
                ValidationSourceXML.create(null, document));
        List<String> broken = new ArrayList<>();
        result.getAllErrors().forEach(error -> broken.add(error.getAsStringLocaleIndepdent()));
        if (!result.containsNoError() && broken.isEmpty()) {
            broken.add("the rules could not be applied");
        }
        return broken;
    }

    private static Document parse(byte[] ubl) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(ubl));
        } catch (ParserConfigurationException | SAXException | IOException failure) {
            throw new IllegalArgumentException("The document is no XML: " + failure.getMessage(), failure);
        }
    }
}
