package se.backabarnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for the number of a person, and what is not. The numbers are the tax agency's test numbers, or changed. */
class PersonalNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "121212-1212",
                "1212121212",
                "20121212-1212",
                "201212121212",
                "20121212 1212",
                "2012-12-12-1212",
                "121212+1212",
                "121212–1212",
                "１２１２１２-1212",
                "Flickan (20121212-1212) går i åk 6.",
                "pnr:121212-1212.",
                "811228-9874",
                "19811228-9874",
                "811288-9871",
                "701063-2391",
                "197010632391",
                "000101-0107",
                "20000229-0005",
                "0901151001",
                "0901751008",
                "0811221001",
                "090115-1001",
                "090115 1001",
                "090115 - 1001",
                "090115+1001",
                "20090115+1001",
                "200901151001",
                "20090115 - 1001",
                "2009 01 15-1001",
                "2009.01.15-1001",
                "09-01-15-1001",
                "0701231003 och 0901151001",
                "12 121212-1212",
                "121212-1212-",
                "1212\u00ad12-1212",
                "070123-1003"
            })
    void isFound(String text) {
        assertThat(PersonalNumber.isIn(text, TODAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Vi träffas varje månad.",
                "0411-57 70 00",
                "0411-577000",
                "070-123 45 67",
                "0701231003",
                "0811211002",
                "0901151002",
                "0901321005",
                "09-01151001",
                "0901-151001",
                "090-115 10 01",
                "0812121212",
                "+46 70 123 45 67",
                "+46701234567",
                "0046701234567",
                "KS 2026/00123",
                "KSN-2026-0417",
                "Dnr 2026-121212",
                "HSN 2026-1212",
                "2026-11-21",
                "20261121",
                "2026-11-21 1212",
                "20261121-20261130",
                "2026-11-21--2026-11-30",
                "121212-1213",
                "20121212-1213",
                "121312-1212",
                "120230-1212",
                "991232-1212",
                "556036-0793",
                "212000-1439",
                "20991212-1212",
                "18121212-1212",
                "9121212-12121",
                "12121212121212",
                "1 200 barn 2026",
                "Beslut 2022-02-18 2025",
                "SE 1212 1212 1212 1212"
            })
    void isNotFoundInWhatIsNone(String text) {
        assertThat(PersonalNumber.isIn(text, TODAY)).isFalse();
    }
}
