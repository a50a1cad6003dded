/** Korean: the headers, types, marks, headings and captions of a page, and its plainest facts. Patterns see NFKC text: `:` for `：`. */
import { makeLanguage } from "./make-language.ts";

const VALUE = String.raw`(?<value>"[^"]+"|-?[A-Za-z\d](?:[\w.\-/:]*\w)?)`;

export const korean = makeLanguage({
  code: "ko",
  name: "Korean",
  scripts: ["Hangul"],

  columns: {
    words: {
      name: [
        "파라미터",
        "파라미터명",
        "파라미터 이름",
        "매개변수",
        "매개변수명",
        "이름",
        "필드",
        "필드명",
        "필드 이름",
        "항목",
        "항목명",
        "키",
        "속성",
        "속성명",
        "변수",
        "변수명",
        "헤더",
        "헤더명",
        "요소",
        "인자",
        "요청 변수",
      ],
      required: ["필수", "필수?", "필수 여부", "필수여부", "필수/선택", "선택/필수", "필수 유무", "선택 여부", "선택"],
      type: ["타입", "유형", "자료형", "데이터 타입", "데이터타입", "데이터 유형", "변수 타입"],
      description: ["설명", "비고", "내용", "의미", "상세 설명", "상세", "용도"],
      location: ["위치", "전달 위치", "전달 방식"],
      default: ["기본값", "기본 값", "디폴트", "초기값"],
      values: ["값", "허용값", "허용 값", "가능한 값", "유효한 값", "값 범위", "범위"],
      constraint: ["제약", "제약 조건", "제약조건", "제한", "길이", "최대 길이"],
      example: ["예시", "예", "예제", "샘플", "예시 값"],
      status: ["상태 코드", "상태코드", "응답 코드", "응답코드", "http 상태 코드", "http 상태코드"],
      method: ["메서드", "메소드", "http 메서드", "http 메소드", "요청 메서드"],
      uri: ["경로", "엔드포인트", "요청 경로", "요청 url"],
      other: ["오류 코드", "에러 코드", "메시지", "오류 메시지", "원인", "해결 방법", "권한", "버전", "기능"],
    },
    asksOptional: /^선택(?: 여부)?$/,
    locations: {
      경로: "path",
      쿼리: "query",
      "쿼리 파라미터": "query",
      "쿼리 스트링": "query",
      헤더: "header",
      "요청 헤더": "header",
      본문: "body",
      "요청 본문": "body",
      바디: "body",
      폼: "body",
    },
  },

  cells: { none: /^(?:없음|해당 없음|해당없음)[.]?$/, defaultMark: /^(?:기본값|디폴트)/ },

  requirement: {
    yes: /^(?:필수|예(?!시|제)|네|필요|[○◯])/,
    no: /^(?:선택|옵션|아니[오요]|불필요|비필수)/,
    yesMark: "필수",
    noMark: "선택|옵션",
  },

  types: {
    words: {
      문자열: "string",
      문자: "string",
      텍스트: "string",
      날짜: "string",
      일시: "string",
      시간: "string",
      정수: "integer",
      정수형: "integer",
      숫자: "number",
      실수: "number",
      불리언: "boolean",
      불린: "boolean",
      부울: "boolean",
      논리값: "boolean",
      논리형: "boolean",
      객체: "object",
      오브젝트: "object",
      배열: "array",
      리스트: "array",
      목록: "array",
      맵: "map",
      파일: "file",
      없음: "unstated",
    },
    either: /또는|혹은/,
    phrases: [
      { makes: "array", pattern: /^(?:배열|리스트)\s?[<([]\s?(?<item>.+?)\s?[>)\]]$/ },
      { makes: "array", pattern: /^(?<item>\S.*?)의? ?(?:배열|리스트|목록)$/ },
      { makes: "object", pattern: /^(?<name>.+?)\s?(?:객체|오브젝트)$/ },
    ],
    line: /^(?:데이터 ?)?(?:타입|유형)\s*:\s*(?<type>[^.;]+)/,
  },

  sections: {
    commonHeading: /^공통 ?(?:요청|응답)? ?(?:매개 ?변수|파라미터|헤더|필드)$/,
    headings: [
      { kind: "function", pattern: /^(?:개요|기능|설명|소개)$/ },
      { kind: "constraints", pattern: /^(?:제약 ?사항|제한 ?사항|유의 ?사항|주의 ?사항|전제 ?조건)$/ },
      { kind: "request-example", pattern: /^(?:요청(?: ?본문| ?메시지)? ?(?:예시|예제|샘플|예)|샘플 요청)/ },
      {
        kind: "response-example",
        pattern: /^(?:(?:성공|실패|오류|정상)? ?응답(?: ?본문| ?메시지)? ?(?:예시|예제|샘플|예)|샘플 응답)/,
      },
      { kind: "example", pattern: /^(?:사용\s?)?(?:예시|예제|샘플|예)\s*\d*$/ },
      { kind: "errors", pattern: /^(?:오류|에러) ?(?:코드|목록)/ },
      { kind: "status", pattern: /^(?:http )?(?:상태|응답) ?코드$/i },
      { kind: "normal-response", pattern: /^(?:정상|성공) ?응답/ },
      { kind: "error-response", pattern: /^(?:오류|에러|실패) ?응답/ },
      { kind: "uri", pattern: /^(?:엔드포인트|(?:요청|api) ?ur[il]|요청 ?경로|경로|http 요청)$/i },
      {
        kind: "request",
        pattern:
          /^요청(?: ?(?:파라미터|매개변수|변수|본문|바디|헤더|메시지|필드|항목|스키마|데이터|형식|body|headers?))?(?: ?목록)?$|^입력 ?(?:파라미터|값)$/i,
      },
      {
        kind: "response",
        pattern:
          /^응답(?: ?(?:파라미터|매개변수|변수|본문|바디|헤더|메시지|필드|항목|결과|스키마|데이터|형식|body|headers?))?(?: ?목록)?$|^출력 ?(?:파라미터|값)$|^반환 ?값$/i,
      },
    ],
    captions: [
      { place: "response-header", pattern: /응답 ?헤더/ },
      { place: "request-header", pattern: /요청 ?헤더|^헤더(?: ?파라미터)?$/ },
      { place: "form", pattern: /폼 ?(?:데이터|파라미터|필드)/ },
      { place: "response-body", pattern: /응답 ?(?:본문|바디|body)/i },
      { place: "request-body", pattern: /요청 ?(?:본문|바디|body)|^(?:본문|바디|body)(?: ?파라미터)?$/i },
      { place: "path", pattern: /경로 ?(?:파라미터|변수|매개변수)|(?:패스|path) ?(?:파라미터|변수)/i },
      { place: "query", pattern: /(?:쿼리|query) ?(?:파라미터|스트링|문자열|매개변수)|^쿼리$/i },
      { place: "status", pattern: /^(?:http )?(?:상태|응답) ?코드(?: ?목록)?$/i },
      { place: "errors", pattern: /^(?:오류|에러)(?: ?코드)?(?: ?목록)?$/ },
      {
        place: "response",
        pattern:
          /^응답(?: ?(?:파라미터|매개변수|변수|메시지|필드|항목|결과|스키마))?(?: ?(?:설명|목록))?$|^(?:출력 ?(?:파라미터|값)|반환 ?값)$/,
      },
      {
        place: "request",
        pattern: /^요청(?: ?(?:파라미터|매개변수|변수|메시지|필드|항목))?(?: ?(?:설명|목록))?$|^입력 ?(?:파라미터|값)$/,
      },
      { place: "parameters", pattern: /^(?:파라미터|매개변수|필드|항목)(?: ?(?:설명|목록))?$/ },
    ],
    structureNames: [
      /^(?<name>[\w$.:@/\-[\]{}]+)\s*(?:객체|오브젝트|필드|구조체?)(?:의?\s?(?:구조|상세|설명|항목|필드))?$/,
    ],
    tableLabel: /표\s*(?<number>\d+)(?!\d)/,
    captionLabel: "표",
    reference: /(?<target>[^.,;]{1,80}?)[을를] 참(?:고|조)/,
  },

  operations: {
    errorTold: /오류|에러|실패|(?<![\w.])[45](?:\d\d|xx)(?![\w.])/i,
    uriLabel: /^(?:요청 ?|api ?)?(?:ur[il]|경로|엔드포인트)$/i,
    callLabel: /^(?:api|요청)$/,
    methodLabel: /^(?:http ?|요청 ?)?(?:메서드|메소드)$/i,
  },

  messages: {
    statusMarkers: [/^(?:http )?(?:상태|응답) ?코드\s?:?\s?(?<status>[1-5]\d\d)(?!\d)/i],
    statusLine: /^(?:정상 |성공 |오류 )?(?:상태|응답) ?코드\s*:\s*(?<codes>.{3,120})$/,
    normalResponse: /정상|성공/,
    errorResponse: /오류|실패|에러/,
    announcesResponse: /응답[^.,]{0,12}(?:다음|아래|필드|항목|파라미터)/,
    requestExample: /요청|호출/,
    responseExample: /응답/,
  },

  deprecation: {
    title: /[(\s-](?:지원 ?중단|폐기(?: ?예정)?|사용 ?중지)\)?$/,
    notice: /(?:이|본)\s?(?:api|엔드포인트)[는은] [^.]{0,20}(?:지원 ?중단|폐기|더 ?이상 사용)/i,
    sentence: "이 API는 더 이상 사용되지 않습니다.",
  },

  facts: {
    script: /\p{Script=Hangul}/u,
    illustration: /예를 ?들|예\s*:|예시\s*:|(?:^|[\s,])등(?=[\s.,)]|$)/,
    condition: /경우|때(?:는|만)?|(?:이|하|으)면|만약/,
    scope: /(?:의|인|한|일) ?(?:경우|때)/,
    absence: /생략(?:하면|할 ?경우|시)?|지정하지 않(?:으면|을 ?경우)|미지정|없으면/,
    negation: /않|없|미|비|아니/g,
    loose: /대략|약 |보통|일반적으로|권장|대소문자/,
    own: /^[^A-Za-z]*$/,
    never: /^(?:null|NULL|Null)$/,
    itemEnd: /^(?:\s*$|\s*[:(,;—=]|\s*-\s|\s*[은는])/,
    defaultMark: /\((?:기본값|디폴트)\)/,
    patterns: [
      {
        fact: "default",
        pattern: new RegExp(`(?:기본 ?값|디폴트)[은는]?\\s*:?\\s*${VALUE}(?=\\s*(?:[,.;)]|입니다|이다|임|$))`, "u"),
      },
      { fact: "default", under: "default", pattern: new RegExp(`^${VALUE}(?=\\s*(?:[,.;(]|$))`, "u") },
      {
        fact: "length",
        pattern: /(?<low>\d{1,20})\s?(?:~|-|자? ?이상|에서)\s?(?<high>\d{1,20})\s?(?:자|글자)(?: ?이하|까지)?/,
      },
      { fact: "max-length", pattern: /최대\s*(?<value>\d+)\s*(?:자|글자)/ },
      { fact: "nullable", pattern: /null\s*(?:일 수|을 반환|이 반환|가능|허용)/i },
      { fact: "deprecated", pattern: /^\(?(?:지원 ?중단|폐기(?: ?예정)?)\)?(?=[,.;]|$)/ },
    ],
  },

  judging: {
    looseTypes: ["날짜", "일시", "시간", "숫자", "파일", "없음"],
    untranslated: "(번역 필요)",
    placeholder: /^(?:추후 (?:작성|추가|제공)(?: ?예정)?|미정|작성 ?중)\.?$/,
    description: /^설명\.?$/,
    describing: /^(?:비고|설명)$/,
    empty: /빈 (?:문자열|값)|비어|\bnull\b|사용하지 않|예약/i,
    leftOut: /생략|선택|필수가 아/,
    sometimes: /만 |경우|때|예약|사용하지 않|폐기|지원 ?중단|선택/,
  },
});
