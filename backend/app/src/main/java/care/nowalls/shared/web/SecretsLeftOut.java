package care.nowalls.shared.web;

import care.nowalls.shared.Secret;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Serialises as always, but without properties marked {@link Secret}. */
final class SecretsLeftOut extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean hasIgnoreMarker(AnnotatedMember member) {
        return member.hasAnnotation(Secret.class) || super.hasIgnoreMarker(member);
    }
}
