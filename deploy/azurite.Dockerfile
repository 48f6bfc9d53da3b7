# Azurite as the server itself would fetch it: the version and every package of deploy/azurite/package-lock.json, as a user that is not root.
FROM node:22-bookworm-slim
WORKDIR /azurite
COPY deploy/azurite/package.json deploy/azurite/package-lock.json deploy/azurite/.npmrc ./
RUN npm ci && mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 10000
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "node_modules/azurite/dist/src/blob/main.js", "--blobHost", "0.0.0.0", "--location", "/data", "--silent", "--disableTelemetry", "--skipApiVersionCheck"]
