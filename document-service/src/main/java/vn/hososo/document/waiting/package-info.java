/** How much waits for a person, kind by kind: what a frame around the lists tells at a glance (việc đang chờ). */
@NullMarked
package vn.hososo.document.waiting;

import org.jspecify.annotations.NullMarked;
