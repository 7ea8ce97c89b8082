package care.nowalls.resident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildingTest {

    @ParameterizedTest
    @CsvSource({
        "梧桐路 12 弄 3 号 501 室, 梧桐路12弄3号",
        "中山路1号201室, 中山路1号",
        "中山路1号3幢2单元501室, 中山路1号3幢",
        "幸福小区8号楼1单元302, 幸福小区8号楼",
        "和平里甲5栋12层, 和平里甲5栋",
        "东村, 东村"
    })
    void the_door_is_left_out_and_the_house_is_kept(String address, String building) {
        assertThat(Building.of(address).name()).isEqualTo(building);
    }
}
