import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { initialFiles } from "./scripts/initialFiles.ts";
import { wordsInTwo } from "./scripts/wordsInTwo.ts";

const server = process.env.WORLDTABLE_SERVER ?? "http://localhost:5080";

export default defineConfig({
  plugins: [
    react(),
    wordsInTwo(),
    initialFiles(
      {
        initial: ["src/views/landing/LandingView.tsx", "words:en-first"],
        "initial-join": ["src/views/WorldView.tsx", "src/views/lobby/LobbyView.tsx", "words:en-first"],
      },
      // The wall, whoever leads, those who look at pictures, and the words of other languages than the longest.
      {
        never: [
          "src/views/table/WallView.tsx",
          "src/views/room/RoomView.tsx",
          "src/views/room/RoomBar.tsx",
          "src/views/room/FreeSeats.tsx",
          "src/views/gallery/Gallery.tsx",
          "words:en-first",
          "words:en-later",
          // Only in worlds with domains that not every pack has.
          "src/views/nation/NationGoals.tsx",
          "words:en-domains",
          "words:es-domains",
        ],
      },
    ),
  ],
  build: {
    target: "es2022",
    sourcemap: false,
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    // A file of a few lines costs more alone than in company: what nearly every page needs travels together.
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: "base",
              test: /src.net.(surely|waiting)|src.state.(documents|cell|kept|sound|table|ownPlan|useDocument).ts/,
            },
            {
              name: "table",
              test: /src.parts.(HowReal|meterFacts|Scroll|[Ff]oreseen|useComing|useTreatyEvent|useBound|useLeverName|markdown|PackText|meterFigures|drift|useSigned|Change|PausedVeil|WhyList|leadOf|PatternDefs|curve|ForecastCurve|MeterIcon|useOfferWords|RedLine).tsx?|src.state.rounds.ts|src.views.(nation.useBriefing|table.(TableNews|Ready|useRewound|Conditions)|treaty.(clauses|useAmount|useDuty)).tsx?|src.map.mapFacts.ts|lucide-react.+icons.(arrow-down|arrow-up|equal|eye-off|globe|coins|handshake|soup|thermometer|triangle-exclamation-point|undo-2)\.m?js/,
            },
            {
              name: "talking",
              test: /src.state.(talk|treaties).ts|src.views.frame.catchFocus.ts|src.views.talk.(useTalk|useTalkPlace|rooms|TalkButton).tsx?/,
            },
            {
              name: "icons",
              test: /lucide-react.+(createLucideIcon|shared.+|context|Icon|icons.(minus|plus|x|trash(-2)?|messages-square|file-text))\.m?js/,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      "/hub": { target: server, ws: true },
      "/api": { target: server },
    },
  },
  test: {
    restoreMocks: true,
    // Files of a worker share what they import: to load React and the words once for each file took more than half of the time.
    isolate: false,
    projects: [
      { extends: true, test: { name: "logic", environment: "node", include: ["src/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "page",
          environment: "happy-dom",
          include: ["src/**/*.test.tsx"],
          setupFiles: ["src/pageTests.setup.ts"],
        },
      },
    ],
  },
});
