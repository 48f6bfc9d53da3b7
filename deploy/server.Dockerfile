# The whole game in one image: client built by Node, server built by the SDK, run by the ASP.NET runtime as a non-root user.
FROM node:22-bookworm-slim AS client
WORKDIR /src/client
COPY client/package.json client/package-lock.json client/.npmrc ./
RUN npm ci
COPY client/ ./
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/ src/
COPY deploy/azurite/ deploy/azurite/
COPY client/src/words/ client/src/words/
COPY --from=client /src/client/dist client/dist
RUN dotnet publish src/WorldTable.Server -c Release --use-current-runtime --no-self-contained -o /app -p:BuildClient=false && mkdir /data

# No shell and no package manager: a server needs neither.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
WORKDIR /app
COPY --from=build /app .
COPY --from=build --chown=1654:1654 /data /data
USER 1654
VOLUME /data
EXPOSE 5080
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "WorldTable.Server.dll", "--data", "/data", "--urls", "http://0.0.0.0:5080"]
