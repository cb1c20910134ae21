package vn.hososo.document.incoming;

import com.fasterxml.jackson.annotation.JsonAlias;

/** Urgency as marked on the document (Decree 30/2020, Annex I, box 10b), also read by its Vietnamese name. */
public enum Urgency {
    @JsonAlias("THUONG")
    NORMAL,
    @JsonAlias("KHAN")
    URGENT,
    @JsonAlias("THUONG_KHAN")
    VERY_URGENT,
    @JsonAlias("HOA_TOC")
    IMMEDIATE,
    @JsonAlias("HOA_TOC_HEN_GIO")
    IMMEDIATE_TIMED
}
