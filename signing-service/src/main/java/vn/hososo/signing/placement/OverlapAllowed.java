package vn.hososo.signing.placement;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;

/** DSS refuses signatures that overlap; Decree 30/2020 demands that the organ's overlaps the leader's. */
public final class OverlapAllowed {

    private OverlapAllowed() {}

    public static IPdfObjFactory factory() {
        var checker = new PdfSignatureFieldPositionChecker();
        checker.setAlertOnSignatureFieldOverlap(new SilentOnStatusAlert());
        checker.setAlertOnSignatureFieldOutsidePageDimensions(new SilentOnStatusAlert());
        var factory = new PdfBoxNativeObjectFactory();
        factory.setPdfSignatureFieldPositionChecker(checker);
        return factory;
    }
}
