package vn.hososo.document.export;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.dossier.FiledDocument;
import vn.hososo.document.register.Dates;

/** The two XML files of an export, with the field names of Decree 30/2020, Annex VI. */
final class Xml {
    private static final String NAMESPACE = "urn:hososo:dossier-export:v1";

    private final XMLStreamWriter xml;

    private Xml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void index(ExportedDossier export, OutputStream out) throws XMLStreamException {
        XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        new Xml(writer).index(export);
        writer.close();
    }

    static void metadata(ExportedDossier export, OutputStream out) throws XMLStreamException {
        XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        new Xml(writer).metadata(export);
        writer.close();
    }

    private void index(ExportedDossier export) throws XMLStreamException {
        start("DocumentIndex");
        xml.writeAttribute("FileCode", export.dossier().code());
        for (IndexRow row : export.rows()) {
            row(row);
        }
        end();
    }

    private void row(IndexRow row) throws XMLStreamException {
        xml.writeStartElement("Document");
        field("Order", Integer.toString(row.place()));
        field("CodeNumber", row.document().number());
        field("CodeNotation", row.document().symbol());
        field("IssuedDate", row.date());
        field("TypeName", row.document().kind().vietnamese());
        field("Subject", row.document().subject());
        field("OrganName", row.author());
        field("Pages", row.pages());
        field("Description", row.note());
        field("DocOrdinal", Integer.toString(row.ordinal()));
        field("PageAmount", Integer.toString(row.document().pageCount()));
        field("DocumentId", row.document().documentId().toString());
        field("RevisionId", row.document().revisionId().toString());
        field("File", row.file());
        field("Sha256", row.document().sha256());
        int place = 0;
        for (FiledDocument.Annex annex : row.document().annexes()) {
            place++;
            xml.writeStartElement("Annex");
            field("AnnexTitle", annex.title());
            field("AnnexPageAmount", Integer.toString(annex.pageCount()));
            field("AnnexRevisionId", annex.revisionId().toString());
            field("AnnexFile", row.annexFile(place));
            field("AnnexSha256", annex.sha256());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void metadata(ExportedDossier export) throws XMLStreamException {
        var dossier = export.dossier();
        start("Dossier");
        xml.writeStartElement("FileCode");
        field("OrganId", export.organCode());
        field("FileCatalog", Integer.toString(dossier.year()));
        field("FileNotation", dossier.notation());
        xml.writeEndElement();
        field("Title", dossier.title());
        field("Maintenance", dossier.retention());
        field("Rights", dossier.rights().restricted() ? "Hạn chế" : "Trong đơn vị");
        field("Creator", dossier.creator());
        field("Language", dossier.language());
        field("StartDate", Dates.written(dossier.startDate()));
        field("EndDate", Dates.written(dossier.endDate()));
        field("DocTotal", Integer.toString(dossier.documentCount()));
        field("PageTotal", Integer.toString(dossier.pageCount()));
        field("Description", dossier.description());
        field("OrganName", export.unitName());
        field("State", dossier.state());
        field("MadeAfterTheFact", Boolean.toString(dossier.madeAfterTheFact()));
        field("ForcedReason", dossier.forcedReason());
        field("ExportedAt", export.at().toString());
        end();
    }

    private void start(String root) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(NAMESPACE);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void field(String name, @Nullable String value) throws XMLStreamException {
        if (value == null || value.isEmpty()) {
            return;
        }
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
