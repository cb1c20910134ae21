package vn.hososo.document.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text of several lines: of the control characters only the ends of lines and tabs. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "[\\P{Cntrl}\\r\\n\\t]*")
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Prose {
    String message() default
            "Không được có ký tự điều khiển ngoài xuống dòng. | It must not contain control characters but line ends.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
