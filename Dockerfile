# docproof as a container: docker run --rm -v "$PWD:/work" docproof audit docs/api
FROM node:20-slim AS build
WORKDIR /src
COPY package.json package-lock.json tsconfig.json ./
COPY src ./src
COPY schemas/formats ./schemas/formats
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:20-slim
# git for --since git:REVISION and git:REVISION:PATH inputs
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/package.json /opt/docproof/package.json
COPY --from=build /src/node_modules /opt/docproof/node_modules
COPY --from=build /src/dist /opt/docproof/dist
COPY --from=build /src/schemas /opt/docproof/schemas
COPY LICENSE /opt/docproof/LICENSE
RUN ln -s /opt/docproof/dist/cli/main.js /usr/local/bin/docproof && git config --system --add safe.directory /work
USER node
WORKDIR /work
ENTRYPOINT ["docproof"]
