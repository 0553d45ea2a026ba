package org.huiqiao.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Reads the signatures of a PDF and says whether they hold for what is in the file now. */
final class PdfVerifier {

    private PdfVerifier() {}

    static SignatureCheck check(byte[] pdf, X509Certificate trusted) {
        List<String> signers = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDSignature> signatures = document.getSignatureDictionaries().stream()
                    .sorted(Comparator.comparingInt(PdfVerifier::end))
                    .toList();
            boolean intact = !signatures.isEmpty() && end(signatures.get(signatures.size() - 1)) == pdf.length;
            for (PDSignature signature : signatures) {
                intact &= signature.getByteRange()[0] == 0 && holds(pdf, signature, trusted, signers);
            }
            return new SignatureCheck(intact, signers);
        } catch (IOException
                | RuntimeException
                | CMSException
                | GeneralSecurityException
                | OperatorCreationException e) {
            // a file that was meddled with fails in any way it likes
            return new SignatureCheck(false, signers);
        }
    }

    private static int end(PDSignature signature) {
        int[] range = signature.getByteRange();
        return range[2] + range[3];
    }

    private static boolean holds(byte[] pdf, PDSignature signature, X509Certificate trusted, List<String> signers)
            throws IOException, CMSException, GeneralSecurityException, OperatorCreationException {
        // the stream, not the array: the space kept for a signature is longer than the signature
        CMSSignedData cms = new CMSSignedData(
                new CMSProcessableByteArray(signature.getSignedContent(pdf)),
                new ByteArrayInputStream(signature.getContents(pdf)));
        Collection<SignerInformation> infos = cms.getSignerInfos().getSigners();
        boolean holds = infos.size() == 1;
        for (SignerInformation info : infos) {
            @SuppressWarnings("unchecked")
            Collection<X509CertificateHolder> holders = cms.getCertificates().getMatches(info.getSID());
            X509CertificateHolder holder = holders.iterator().next();
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
            certificate.verify(trusted.getPublicKey());
            holds &= info.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
            signers.add(Identity.nameIn(certificate));
        }
        return holds;
    }
}
