package care.nowalls.gateway.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.gateway.codec.AnsweringCodec.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaipCodecTest {
    private final ScaipCodec codec = new ScaipCodec();

    private List<Report> read(String what) throws Undecodable {
        return Payloads.of(codec, what).read();
    }

    private String answer(String what) {
        RawMessage message = Payloads.of(codec, what).message();
        try {
            Payloads.of(codec, what).read();
            return codec.answer(message, Outcome.STORED).payload();
        } catch (Undecodable e) {
            return codec.refusal(message, e.reason()).payload();
        }
    }

    @Test
    void anAlarmIsNamedByControllerAndReference() throws Exception {
        List<Report> reports = read("ME, personal trigger, manual alarm");

        assertThat(Payloads.event(reports).eventId()).isEqualTo("0123456789:a1");
        assertThat(Payloads.event(reports).type()).isEqualTo(SignalType.SOS);
        assertThat(Payloads.event(reports).zone()).isEqualTo("Bedroom");
        assertThat(reports.getFirst().device())
                .isEqualTo(new DeviceAddress("0199c3a0-0000-7000-8000-000000000012", false));
    }

    @Test
    void theAnswerIsStrict() {
        assertThat(answer("ME, personal trigger, manual alarm"))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<mrs><ref>a1</ref><snu>0</snu><ste>OK</ste></mrs>");
        RawMessage message = Payloads.of(codec, "ME, fall, automatic alarm").message();
        assertThat(codec.answer(message, Outcome.HELD).payload()).contains("<ref>a3</ref><snu>4</snu>");
        assertThat(codec.answer(message, Outcome.HELD).topic()).isEqualTo(message.topic() + "/response");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ME, status code not known | 5
            ref missing | 7
            cid of another form | 3
            cut off | 2
            external entity (XXE) | 2
            entity bomb | 2
            """)
    void aRefusalSaysWhatIsWrong(String what, int status) {
        assertThat(answer(what)).contains("<snu>" + status + "</snu>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dty", "stc", "cid"})
    void aMissingMandatoryElementIsSevenAndAnOddOneThree(String element) {
        String whole = "<mrq><ref>r1</ref><cid>1</cid><dty>3</dty><stc>10</stc></mrq>";
        assertThat(refusal(whole.replaceAll("<" + element + ">[0-9]+</" + element + ">", "")))
                .contains("<ref>r1</ref><snu>7</snu>");
        assertThat(refusal(whole.replaceAll("<" + element + ">[0-9]+", "<" + element + ">x")))
                .contains("<ref>r1</ref><snu>3</snu>");
    }

    private String refusal(String xml) {
        return codec.refusal(xml.getBytes(StandardCharsets.UTF_8), Reason.MALFORMED);
    }

    @Test
    void latinLettersAreReadWhereTheDocumentSaysSo() throws Exception {
        String xml = "<mrq><ref>r1</ref><cid>1</cid><dty>3</dty><stc>10</stc><lte>K\u00f6k</lte></mrq>";
        byte[] declared =
                ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + xml).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(((Reading.Event) codec.read(declared)).zone()).isEqualTo("K\u00f6k");
        assertThatThrownBy(() -> codec.read(xml.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Undecodable.class);
    }

    @Test
    void tooLongIsOne() {
        assertThat(codec.refusal(new byte[0], Reason.TOO_LARGE)).contains("<snu>1</snu>");
        String many = "<mrq>" + "<a>x</a>".repeat(300) + "</mrq>";
        assertThat(refusal(many)).contains("<snu>1</snu>");
        assertThat(refusal("<mrq><lte>" + "x".repeat(5_000) + "</lte></mrq>")).contains("<snu>1</snu>");
    }

    @Test
    void anotherDeviceThanTheRegistryKnowsIsNotTreated() {
        RawMessage good = Payloads.of(codec, "ME, panic, alert").message();
        assertThat(codec.refusal(good, Reason.UNKNOWN_DEVICE).payload()).contains("<ref>a4</ref><snu>5</snu>");
    }

    @Test
    void aHeartbeatIsASignOfLifeAndAResetOnlyMarks() throws Exception {
        assertThat(read("PI, heartbeat").getFirst().reading()).isEqualTo(new Reading.Heartbeat(null));
        assertThat(Payloads.event(read("RE, reset")).type()).isEqualTo(SignalType.CANCEL);
    }

    @Test
    void nothingOfAnExternalEntityIsEverRead() {
        assertThatThrownBy(() -> read("external entity (XXE)"))
                .isInstanceOf(Undecodable.class)
                .hasMessageContaining("entities are refused");
        assertThatThrownBy(() -> read("entity bomb")).isInstanceOf(Undecodable.class);
    }
}
