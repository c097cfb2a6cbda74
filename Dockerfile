# .NET 10 has no Debian images; Ubuntu 24.04 is what the plain 10.0 tags mean.
FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /source

# true brings QuestPDF as second PDF engine; docs/decisions/0012-questpdf.md says what that asks.
ARG ENABLE_QUESTPDF=false

# Node bundles the editor and stays behind here. Ubuntu's own is older than the editor's tools want.
COPY --from=docker.io/library/node:22-bookworm-slim /usr/local/bin/node /usr/local/bin/
COPY --from=docker.io/library/node:22-bookworm-slim /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm

# Packages are a layer of their own, fetched anew only when a project or lock file changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/JihadismeVoortgang.Domain/*.csproj src/JihadismeVoortgang.Domain/packages.lock.json src/JihadismeVoortgang.Domain/
COPY src/JihadismeVoortgang.Reports/*.csproj src/JihadismeVoortgang.Reports/packages.lock.json src/JihadismeVoortgang.Reports/
COPY src/JihadismeVoortgang.Reports.QuestPdf/*.csproj src/JihadismeVoortgang.Reports.QuestPdf/
COPY src/JihadismeVoortgang.Web/*.csproj src/JihadismeVoortgang.Web/packages.lock.json src/JihadismeVoortgang.Web/
RUN if [ "$ENABLE_QUESTPDF" = true ]; then set -- -p:EnableQuestPdf=true; else set -- --locked-mode; fi \
    && dotnet restore src/JihadismeVoortgang.Web "$@"

COPY .editorconfig BannedSymbols.txt ./
COPY src src
RUN dotnet publish src/JihadismeVoortgang.Web -c Release --no-restore -p:UseAppHost=false -p:EnableQuestPdf=$ENABLE_QUESTPDF -o /portal


FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble

# Liberation Sans is the font of the PDF: version 1 draws differently, so an older package stops the build.
# ICU and the time zones come with the base image; they are named because the portal cannot do without them.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends fonts-liberation libicu74 tzdata \
    && rm -rf /var/lib/apt/lists/* \
    && dpkg --compare-versions "$(dpkg-query --show --showformat='${Version}' fonts-liberation)" ge 1:2.1

WORKDIR /portal
COPY --from=build /portal .

ENV DOTNET_ENVIRONMENT=Production \
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false \
    ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
USER $APP_UID

# The image has no curl; the portal asks itself.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
    CMD ["dotnet", "JihadismeVoortgang.Web.dll", "health", "--url", "http://localhost:8080"]

# `docker run IMAGE migrate` and the like: the portal's own verbs.
ENTRYPOINT ["dotnet", "JihadismeVoortgang.Web.dll"]
CMD ["run"]
