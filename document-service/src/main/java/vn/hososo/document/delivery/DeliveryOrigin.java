package vn.hososo.document.delivery;

/** Why a document travels: its organ issued it, or a unit passes on what arrived there. */
enum DeliveryOrigin {
    ISSUED,
    PASSED_ON
}
